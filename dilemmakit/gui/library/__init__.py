"""The library: what there is to talk about, as a matrix of themes and areas."""
