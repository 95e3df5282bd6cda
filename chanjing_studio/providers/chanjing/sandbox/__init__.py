"""What all of Chanjing's part of the sandbox shares; imports the engine, never the client."""
