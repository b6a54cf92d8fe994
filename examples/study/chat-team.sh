#!/bin/sh
# A team that chats, staffing × policy: how many agents with how many chats at once, and is it better to give the next
# one to whoever has the fewest, or to whoever has been free for longest?
#
#   sh examples/study/chat-team.sh --out json=chat.json --out html=chat.html
#   sh examples/study/chat-team.sh --out json=chat.json --out html=chat.html --engine redis://redis.example:6379 --study chat
exec npx inboxlab sweep "$(dirname "$0")/../scenarios/chat-team.yaml" \
  --over agents.team.count=3..7 \
  --over agents.team.capacity.chat=2..4 \
  --over 'policy={ choose: leastLoaded },{ choose: longestIdle }' \
  "$@"
