import Tokens
import Random
import Tasks
import Testing
