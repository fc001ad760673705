"""What readers get: one public projection, and from it site, downloads and exports."""
