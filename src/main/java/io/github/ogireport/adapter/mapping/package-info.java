/**
 * From the fields of a host's form to the report and back: a mapping file (字段对照表) in, reports of forms out, findings with
 * the host's own fields. {@link io.github.ogireport.adapter.mapping.FieldMapping} is the way in.
 *
 * <pre>{@code
 * 版次: "2021"
 * 报告:                                  # 机关名称、年度必须写；审批通过写成 字段 = 表示通过的字样；值是代码的，写明是什么
 *   机关名称: field0001
 *   年度: formmain_0012.报告年度
 *   机关类别: {字段: field0003, 值: {"1": 政府, "2": 部门}}     # 也可以写 常量：部门
 *   审批通过: field0022 = 同意|通过
 * 部分:
 *   总体情况: [field0010, "常量：\n", field0011]      # 几个字段接成一段
 * 单元格:
 *   表四·行政复议·总计: data.tables.t4[2].total
 * 明细表:
 *   - 表: 表三
 *     按: field12344_*                   # 这个字段说明是哪一行；不写就按次序
 *     行: [本年新收, 上年结转]           # 不写就是整张表
 *     列: {自然人: field12345_*, 总计: field12351_*}
 * }</pre>
 */
package io.github.ogireport.adapter.mapping;
