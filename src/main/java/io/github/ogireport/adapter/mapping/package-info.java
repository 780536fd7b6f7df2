/**
 * From the fields of a host's form to the report and back: a mapping file (字段对照表) in, reports of forms out, findings with
 * the host's own fields. {@link io.github.ogireport.adapter.mapping.FieldMapping} is the way in.
 */
package io.github.ogireport.adapter.mapping;
