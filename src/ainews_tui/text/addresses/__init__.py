"""Addresses: which may be followed, where they truly lead, and what is doubtful about them."""
