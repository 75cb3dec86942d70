// ClippedObjective
