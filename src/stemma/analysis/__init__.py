"""Questions asked of statements: pure functions, each naming the rule, paper or codebook it follows."""
