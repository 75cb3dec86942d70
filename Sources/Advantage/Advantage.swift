// Advantage
