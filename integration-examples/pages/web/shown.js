/* 页面上摆出来的几格：field 是它在表单对象里的路径，与字段对照表、审核答复里写的一样。其余的格照记录原样送去。 */
window.SHOWN = [
  { table: '表三', label: '本年新收·自然人', field: 't3[0].naturalPerson' },
  { table: '表三', label: '本年新收·商业企业', field: 't3[0].commercialEnterprise' },
  { table: '表三', label: '本年新收·总计', field: 't3[0].total' },
  { table: '表三', label: '予以公开·自然人', field: 't3[2].naturalPerson' },
  { table: '表三', label: '予以公开·商业企业', field: 't3[2].commercialEnterprise' },
  { table: '表三', label: '予以公开·总计', field: 't3[2].total' },
  { table: '表三', label: '办理结果总计·自然人', field: 't3[23].naturalPerson' },
  { table: '表三', label: '办理结果总计·商业企业', field: 't3[23].commercialEnterprise' },
  { table: '表三', label: '办理结果总计·总计', field: 't3[23].total' },
  { table: '表四', label: '行政复议·结果维持', field: 't4.reconsideration.upheld' },
  { table: '表四', label: '行政复议·尚未审结', field: 't4.reconsideration.pending' },
  { table: '表四', label: '行政复议·总计', field: 't4.reconsideration.total' }
];

/* 一格在表单对象里的位置：{ holder: form.t3[2], key: 'naturalPerson' }，v-model 写 holder[key]。 */
window.placeIn = function (form, field) {
  var steps = field.split(/[.[\]]+/);
  var holder = form;
  for (var i = 0; i < steps.length - 1; i++) { holder = holder[steps[i]]; }
  return { holder: holder, key: steps[steps.length - 1] };
};
