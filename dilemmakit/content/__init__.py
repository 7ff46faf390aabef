"""Cases and plans from YAML files, or what is wrong with them, line by line."""
