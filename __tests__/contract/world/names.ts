/** Every name in the recorded world, and those that were given while it was recorded. */
export const NAMES: readonly string[] = `
Default
Acme
Other Org
admin
nobody
deployer
Demo Job Template
Deploy plain
Deploy all prompts
Deploy vars only
Survey
Survey and vars
Fail
Slow serial
Slow parallel
Slow timeout 5s
Noisy
Set stats
Inject
Unreachable
Syntax error
Missing playbook removed later
Sliced
No inventory
Same Name
Git deploy
Long lines
Playbook removed
Asks password
WF two nodes
WF approval
Approve production
WF failing with handler
WF failing unhandled
WF survey
WF slow
WF nested
Demo Inventory
Local inventory
Second inventory
Other inv
SCM inventory
Demo Project
Manual project
Git project
Manual project 2
Git hosts
Demo Credential
Machine cred
Machine cred 2
Vault cred
Ask cred
Ansible Galaxy
CI app
Created JT 1795410957
Created JT 1795410957 b
Created JT 1795410957c
Created JT 1795410957d
Created JT 1795410957e
Created JT 1795410957f
Created JT 1795410957g
Created inventory 1795410953
ci
ci-1796023359
ssouser
Production
Playbooks
Other Playbooks
`
  .trim()
  .split('\n');
