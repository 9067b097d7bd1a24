"""The rows of the store, one module a family: SQL stands here and nowhere else."""
