// Reward
