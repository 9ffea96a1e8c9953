"""Whether the firm needs the certificate: verdict, what it rests on, its words and alternatives."""
