"""Expressions, ranges, reasons and the parameters in force: what every figure is made of."""
