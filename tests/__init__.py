"""The tests, and the programs that judge the site as a whole."""
