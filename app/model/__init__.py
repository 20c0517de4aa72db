"""The handbook as frozen, typed records; no input or output here."""
