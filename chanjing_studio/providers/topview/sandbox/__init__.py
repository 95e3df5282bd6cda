"""What all of TopView's part of the sandbox shares; imports the engine, never the client."""
