"""What people look at: the dossier of a pair as text for the terminal and as a page."""
