"""What helps authors: the schema, new packs, the picture of a story, its texts as a sheet, the preview."""
