"""What is kept on a computer, and later what a school collects: files, codes, results."""
