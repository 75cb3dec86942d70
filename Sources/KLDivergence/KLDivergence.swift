// KLDivergence
