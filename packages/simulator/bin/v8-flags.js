// V8 as the engine needs it, whose loop makes many objects that live shortly; to be loaded before the engine.
import { setFlagsFromString } from 'node:v8'

// V8 otherwise may come to allocate the engine's short-lived objects as long-lived ones, at a third of the speed.
setFlagsFromString('--no-allocation-site-pretenuring')
// And gives them so little room at first that it collects them all the time; more than this would be memory gone through
// that the interactions in hand have in the caches.
setFlagsFromString('--semi-space-growth-factor=32')
setFlagsFromString('--max-semi-space-size=16')
// The parts of the engine are small functions: more of them are compiled into one another.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=4000')
