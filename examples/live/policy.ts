import { byPriority, hasSkills, leastLoaded, routing } from '@inboxlab/core'

/** Whoever knows enough and has the least in hand gets it; who becomes free gets the most urgent, of equals the oldest. */
export default routing({
  name: 'calm desk',
  who: [hasSkills()],
  choose: leastLoaded(),
  next: byPriority(),
})
