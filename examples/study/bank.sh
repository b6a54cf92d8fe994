#!/bin/sh
# A bank's call centre, staffing × policy: how many agents does it take, and does a head start for the best customers help
# more than another agent?
#
#   sh examples/study/bank.sh --out json=bank.json --out html=bank.html
#   sh examples/study/bank.sh --out json=bank.json --out html=bank.html --engine redis://redis.example:6379 --study bank
exec npx inboxlab sweep "$(dirname "$0")/../scenarios/bank-day.yaml" \
  --over agents.regular.count=4..8 \
  --over agents.internet.count=1..3 \
  --over 'policy=firstComeFirstServed,{ timeInQueue: { headStart: { 2: 90s } } }' \
  "$@"
