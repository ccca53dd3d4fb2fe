"""Pages of the audit desk."""
