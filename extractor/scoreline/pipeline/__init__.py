"""From text to mentions: units, names, clock expressions, and what the rules find among them."""
