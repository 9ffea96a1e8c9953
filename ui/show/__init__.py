"""How anything is shown: figures and text in words, lists, charts, folds, and what a page holds for paper."""
