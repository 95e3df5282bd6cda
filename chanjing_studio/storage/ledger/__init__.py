"""What must never be lost: jobs, their steps and stories, and files in the cloud. Imports the domain only."""
