"""What the user sees; may import services and domain, and never a provider."""
