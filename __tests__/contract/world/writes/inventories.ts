import { lines, type Step } from '../script.ts';

const inventory = '/api/v2/inventories/8/';

/** Inventories, hosts, groups, sources and what is done in bulk. */
export const INVENTORIES: Step[] = [
  ...lines(`
    inv_create_yaml_vars inv_get_yaml_vars inv_patch_vars_trailing_spaces inv_patch_vars_crlf inv_patch_vars_empty
    inv_patch_vars_dashes inv_patch_vars_object inv_patch_vars_list inv_patch_vars_scalar inv_patch_vars_null
    inv_patch_vars_unsafe_tag inv_patch_vars_date
  `),
  { send: `PATCH ${inventory}`, body: { variables: 'a: 1\na: 2\n' } },
  ...lines('inv_variable_data inv_patch_noop inv_patch_kind inv_patch_host_filter_on_plain inv_patch_unknown_field'),
  ...lines('inv_duplicate inv_same_name_other_org inv_list_name_org inv_named_url inv_instance_groups_add'),
  'inv_instance_groups',
  { send: `POST ${inventory}instance_groups/`, body: { id: 2, disassociate: true } },
  ...lines('inv_labels_add inv_labels'),
  { send: `POST ${inventory}labels/`, body: { id: 3, disassociate: true } },
  ...lines('label_gone_after_last_disassociate host_create_yaml host_create_json'),
  {
    send: `POST ${inventory}hosts/`,
    body: { name: 'h3:2222', variables: 'a: 1' },
    learn: 'host 17',
  },
  ...lines(`
    host_create_duplicate host_create_empty_name host_create_no_inventory host_create_unknown_inventory host_create_bad_vars
    host_create_case host_patch_enabled host_patch_enabled_bad host_patch_variables host_patch_rename host_patch_rename_back
    host_patch_rename_taken host_variable_data host_variable_data_put host_get_after_variable_data_put host_named_url
    group_create group_create_2 group_create_child group_create_duplicate group_create_all group_create_underscore_meta
    group_create_same_name_as_host group_create_bad_name group_create_no_inventory group_hosts_add_1 group_hosts_add_2
    group_hosts_add_create group_hosts_list host_groups host_all_groups host_get_in_two_groups group_hosts_add_other_inventory
    group_children_add group_children_cycle group_children_self group_children_other_inventory group_all_hosts
    group_children_list group_children_remove group_after_children_remove
  `),
  { send: 'PUT /api/v2/groups/6/variable_data/', body: { k: 'v' } },
  { send: 'PATCH /api/v2/groups/6/', body: { variables: 'k: v' } },
  ...lines('group_potential_children inv_root_groups inv_tree inv_script_hostvars host_delete_from_group_only'),
  ...lines('group_delete host_after_group_delete bulk_host_create_get bulk_root bulk_root_json'),
  ...lines(`
    bulk_host_create bulk_host_create_no_info bulk_host_create_info bulk_host_create_no_info_body bulk_host_create_dup_in_list
    bulk_host_create_dup_existing bulk_host_create_partial_effect bulk_host_create_over_limit bulk_host_create_empty
    bulk_host_create_unknown_inventory bulk_host_create_nobody bulk_host_create_unknown_field bulk_host_delete_get
    bulk_host_delete_nobody bulk_host_delete bulk_host_delete_effect bulk_host_delete_again bulk_host_delete_some_missing
    bulk_host_delete_empty bulk_host_delete_over_limit
    invsrc_create_scm invsrc_right_after_create invsrc_create_duplicate invsrc_create_no_project invsrc_create_bad_source
    invsrc_create_no_source invsrc_create_ec2_no_credential invsrc_create_wrong_path invsrc_create_project_field_on_ec2
    invsrc_patch invsrc_patch_source invsrc_patch_inventory
  `),
  // Changed back before the update, which filled the inventory that it was made in.
  { send: 'PATCH /api/v2/inventory_sources/51/', body: { inventory: 8 } },
  'invsrc_update',
  { advance: 12_000 },
  ...lines('invsrc_after_update inv_after_source_update'),
  { send: `GET ${inventory}hosts/?name=gitdb1`, learn: 'host 29' },
  ...lines(
    'host_from_source_get host_from_source_patch invsrc_named_url invsrc_delete inv_smart_create inv_smart_no_filter',
  ),
  ...lines('inv_smart_bad_filter inv_smart_hosts inv_smart_host_create'),
  {
    send: 'POST /api/v2/constructed_inventories/',
    body: {
      name: 'R2 constructed',
      organization: 2,
      limit: 'w',
      verbosity: 1,
      source_vars: 'plugin: constructed\nstrict: true\ngroups:\n  w: "inventory_hostname.startswith(\'web\')"\n',
    },
    learn: 'inventory 11',
  },
  ...lines(`
    inv_constructed_input_add inv_constructed_input_add_constructed inv_constructed_get inv_constructed_get_plain
    inv_constructed_patch inv_constructed_host_create inv_constructed_sources inv_constructed_via_inventories
    inv_delete_nobody inv_delete inv_list_right_after_delete inv_recreate_same_name_right_away inv_delete_again
  `),
  { advance: 1_500 },
  {
    send: 'POST /api/v2/bulk/host_create/',
    body: { inventory: 13, hosts: Array.from({ length: 100 }, (_, index) => ({ name: `many${index}` })) },
  },
  ...lines(`
    inv_delete_100_hosts inv_delete_100_get inv_delete_100_list inv_delete_100_recreate inv_delete_100_patch
    inv_delete_100_host_create inv_delete_100_delete_again inv_cleanup_delete_11 inv_cleanup_delete_9 inv_cleanup_delete_10
    inv_cleanup_delete_12 inv_cleanup_delete_14
  `),
  { advance: 3_000 },
  { send: 'POST /api/v2/inventories/', body: { name: 'R2 grp', organization: 2 }, learn: 'inventory 20' },
  { send: 'POST /api/v2/groups/', body: { name: 'g1', inventory: 20 }, learn: 'group 15' },
  { send: 'POST /api/v2/groups/', body: { name: 'g2', inventory: 20 }, learn: 'group 16' },
  { send: 'POST /api/v2/groups/15/children/', body: { name: 'below', inventory: 20 }, learn: 'group 17' },
  { send: 'POST /api/v2/groups/15/hosts/', body: { name: 'only-g1' }, learn: 'host 1234' },
  { send: 'POST /api/v2/groups/15/hosts/', body: { name: 'g1-and-g2' }, learn: 'host 1235' },
  { send: 'POST /api/v2/groups/16/hosts/', body: { id: 1235 } },
  { send: 'POST /api/v2/hosts/', body: { name: 'free', inventory: 20 }, learn: 'host 1236' },
  ...lines('group_delete_hosts_before group_delete_with_hosts group_delete_hosts_after group_delete_inventory_cleanup'),
];
