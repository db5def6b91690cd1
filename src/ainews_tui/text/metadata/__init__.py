"""What an article says of itself: front matter in every form, dates, a title for those without."""
