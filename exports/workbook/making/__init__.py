"""How any workbook of ours is written: cells, looks, tables, charts and how a sheet prints."""
