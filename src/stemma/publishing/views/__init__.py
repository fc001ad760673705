"""Views: what a reader sees, once; site and terminal only lay it out."""
