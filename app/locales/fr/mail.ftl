verb-mail-again = a fait renvoyer un message
verb-mail-by-hand = a noté qu’un message a été transmis à la main
verb-mail-drop = a écarté des messages en attente
verb-mail-release = a autorisé l’envoi de messages
