verb-mail-again = liet een bericht opnieuw verzenden
verb-mail-by-hand = noteerde dat een bericht zelf is bezorgd
verb-mail-drop = schrapte wachtende berichten
verb-mail-release = gaf berichten vrij
