// ChainOfThought
