verb-mail-again = had a letter sent again
verb-mail-by-hand = noted that a letter went by hand
verb-mail-drop = dropped letters that waited
verb-mail-release = released letters
