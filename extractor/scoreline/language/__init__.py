"""What each language says: rules and word lists as data files, and the code that loads them."""
