"""The joint legend in the formats of vocabulary tools: SSSOM TSV, and SKOS in Turtle."""
