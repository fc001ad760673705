"""Leaders: tenures, who followed whom, and what became of them; `leadership` is where they are read."""
