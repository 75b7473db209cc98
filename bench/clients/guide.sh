#!/usr/bin/env bash
# The guide's loop for a workflow: launch, then ask for the status. JSON is read by jq, or by python3 where there is none.
#
#   guide.sh URL TOKEN TEMPLATE PAUSE [EXTRA_VARS]
URL="$1" TOKEN="$2" TEMPLATE="$3" PAUSE="$4" EXTRA_VARS="${5:-}"
[ -n "$EXTRA_VARS" ] || EXTRA_VARS='{}'

field() {
  if command -v jq > /dev/null; then jq -r ".$1"; else
    python3 -c "import sys, json; print(json.load(sys.stdin)['$1'])"
  fi
}

RESPONSE=$(curl -s -X POST \
  -H "Authorization: Bearer $TOKEN" \
  -H "Content-Type: application/json" \
  "$URL/api/v2/job_templates/$TEMPLATE/launch/" \
  -d "{\"extra_vars\": $EXTRA_VARS}")
JOB_ID=$(echo "$RESPONSE" | field id)
echo "Job launched: $JOB_ID"

for i in $(seq 1 60); do
  STATUS=$(curl -s -H "Authorization: Bearer $TOKEN" "$URL/api/v2/jobs/$JOB_ID/" | field status)
  echo "Attempt $i: $STATUS"
  [ "$STATUS" = "successful" ] && exit 0
  { [ "$STATUS" = "failed" ] || [ "$STATUS" = "error" ]; } && exit 1
  sleep "$PAUSE"
done
echo "Timeout waiting for job" && exit 1
