"""What leaves the screen: slides and presentation files, QR codes, preview cards; knows nothing of the web."""
