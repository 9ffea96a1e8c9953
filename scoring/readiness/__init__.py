"""How far the firm is: what counts, how far each requirement is met, gaps, outcomes and controls."""
