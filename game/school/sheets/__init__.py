"""Sheets beside the class report, each made on demand: for teachers, leads, parents and pupils."""
