2[when]表三大于 {数值} 的行=$它 : Row(table == "表三", number("总计") > 1)
[then]应当有"{词}"=filled()
[keyword]结尾=end
