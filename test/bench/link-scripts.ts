/** What a technician's script does with curl: one token for all, the leader's table as proof. `HOST…`, the leader first. */
const calls = `set -euo pipefail
api=/v1/edge-mgmt/edgehosts/current/link
call() { curl -sk --fail -X "$1" "https://$2$3" -H 'content-type: application/json' "\${@:4}"; }
field() { sed -E "s/.*\\"$1\\":\\"([^\\"]+)\\".*/\\1/"; }
login() { call POST "$1" '/v1/users/default/login?setCookie=false' -d "{\\"username\\":\\"$SITE_USER\\",\\"password\\":\\"$SITE_PASSWORD\\"}" | field Authorization; }
follow() { local jwt; jwt=$(login "$1"); call POST "$1" $api -H "Authorization: $jwt" -d "{\\"token\\":\\"$TOKEN\\"}" >/dev/null; }
`;

const around = (linkAll: string): string => `${calls}
leader=$1; shift
jwt=$(login "$leader")
export TOKEN=$(call POST "$leader" $api/generate-token -H "Authorization: $jwt" | field token)
${linkAll}
until status=$(call GET "$leader" $api/status -H "Authorization: $jwt")
  [[ $status == *'"status":"Completed"'* && $(grep -o '"role":"follower"' <<<"$status" | wc -l) -eq $# ]]; do :; done`;

/** One host after the other. */
export const curlLoop = around('for follower in "$@"; do follow "$follower"; done');

/** The same calls, 32 hosts side by side. */
export const xargs32 = around(`export api; export -f call field login follow
printf '%s\\n' "$@" | xargs -P 32 -I{} bash -c 'set -euo pipefail; follow {}'`);

/** What both ends say of their links, asked host by host. */
export const statusLoop = `${calls}
for host in "$@"; do call GET "$host" $api/status -H "Authorization: $(login "$host")" >/dev/null || [ $? -eq 22 ]; done`;

/** `HOST FILE`: the digest of the file, and then the file in one form, as the vendor's document has it. */
export const uploadOnce = `${calls}
jwt=$(login "$1")
from=$(date +%s.%N); sha256sum "$2" >/dev/null; echo before $(echo "$(date +%s.%N) - $from" | bc)
curl -sk -H "Authorization: $jwt" -F "uploadFile=@$2" -o /dev/null -w 'answer %{http_code} %{time_total}\\n' "https://$1/v1/edge-mgmt/edgehosts/current/actions/upload-content" &
echo pid $!
wait $!`;
