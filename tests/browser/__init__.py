"""Tests in a real browser: what a visitor sees, hears, types, prints and waits for."""
