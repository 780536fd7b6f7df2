# 词汇表：规则里能写的每一句话。语法是 Drools DSL：[when] 用在“当”下面，[then] 用在“则”下面，[keyword] 是规则的骨架。
# 花括号里是空位，写规则时填上表、行、列、部分的名称，或 settings.yaml 里的参数名。引号用 "" 或“”都可以，引号外面空格多少、全角半角都不要紧。
# 一句话必须整句照写；写错了会指出文件、行号和最接近的句子。等号右边是给 Drools 的表达式，一般不用改。

[keyword]规则=rule
[keyword]级别=@severity
[keyword]依据=@basis
[keyword]提示=@message
[keyword]办法=@remedy
[keyword]当=when
[keyword]则=then
[keyword]结束=end

# —— 看什么（“当”下面的第一句）——
[when]整份报告=$它 : Report()
[when]各表之间=$它 : Tables()
[when]每张表的每一行=$它 : Row()
[when]每张表的每一列=$它 : Column()
[when]{表}的每一行=$它 : Row(table == "{表}")
[when]{表}的每一列=$它 : Column(table == "{表}")
[when]{表}"{块}"的每一行=$它 : Row(table == "{表}", block == "{块}")
[when]{表}"{块}"的每一列=$它 : Column(table == "{表}", block == "{块}")
[when]{表}"{行组}"各行=$它 : Row(table == "{表}", isUnder("{行组}"))
[when]{表}"{列组}"各列=$它 : Column(table == "{表}", isUnder("{列组}"))
[when]{表}"{行}"行=$它 : Row(table == "{表}", name == "{行}")
[when]{表}"{列}"列=$它 : Column(table == "{表}", name == "{列}")
[when]{表}"{行}"行"{列}"列=$它 : TableCell(table == "{表}", row == "{行}", column == "{列}")
[when]每一部分=$它 : SectionText()
[when]"{部分}"部分=$它 : SectionText(heading == "{部分}")
[when]文中用表上原词的每个数=$它 : StatedNumber(sort == "原词")
[when]文中用其他说法的每个数=$它 : StatedNumber(sort == "改述")
[when]文中范围不同的每个数=$它 : StatedNumber(sort == "范围不同")
[when]文中往年的每个数=$它 : StatedNumber(sort == "往年")
[when]文中每个没有写数的说法=$它 : StatedNumber(sort == "断言")
[when]文中的每个占比=$它 : StatedNumber(sort == "占比")
[when]文中的每个同比=$它 : StatedNumber(sort == "同比")
[when]文中列有各项的每个总数=$它 : StatedNumber(hasParts())
[when]文中每个"{数名}"=$它 : StatedNumber(sort == "表外", name == "{数名}")
[when]上年的报告=$它 : PreviousReport()
[when]下级机关的报告=$它 : Subordinates()

# —— 什么情况下看（“当”下面的其余各句，可以没有；有几句的，都符合才看）——
[when]本机关是{类别}=Report(kind == "{类别}")
[when]本机关是{层级}的=Report(level == "{层级}")
[when]本机关是{层级}的{类别}=Report(level == "{层级}", kind == "{类别}")
[when]本机关是{层级}或{层级2}的=Report(level == "{层级}" || level == "{层级2}")
[when]本机关不是{层级}的=Report(level != "{层级}")
[when]本机关没有规章制定权=Report(level == "县级" || level == "乡镇级" || (kind == "部门" && (level == "省级" || level == "市级")))
[when]本机关的名称里有 "{文字}"=Report(isNamed("{文字}"))
[when]本机关的名称里没有 "{文字}"=Report(!isNamed("{文字}"))
[when]在 {年度} 年度及以后=Report(fromYear("{年度}"))
[when]在 {年度} 年度及以前=Report(upToYear("{年度}"))
[when]在{阶段}阶段=Report(stage == "{阶段}")
[when]不在{阶段}阶段=Report(stage != "{阶段}")
[when]{表}"{行}"行"{列}"列是 0=Row(table == "{表}", name == "{行}", number("{列}") == 0)
[when]{表}"{行}"行"{列}"列大于 0=Row(table == "{表}", name == "{行}", number("{列}") > 0)
[when]{表}"{行}"行"{列}"列没有填=Row(table == "{表}", name == "{行}", lacks("{列}"))
[when]"{部分}"部分写到了 "{词语}"=SectionText(heading == "{部分}", speaksOf("{词语}"))
[when]"{部分}"部分没有写到 "{词语}"=SectionText(heading == "{部分}", !speaksOf("{词语}"))

# —— 要求：关系式。行或列写名称：本年新收 + 上年结转 = …；各表之间写 表·行·列：表三·本年新收·总计 ≥ …
# 名称前面写“上年的”，就是上年的报告里的数：上年结转 = 上年的结转下年度继续办理；没有上年的报告的，不核对 ——
[then]应当满足 "{公式}"=relation("{公式}")
[then]"{格2}" 都是 0 的，"{格}" 也应当都是 0=zeroWith("{格}", "{格2}")

# —— 要求：每一格的数。{数} 写数字；"{数值}" 写 settings.yaml “数值”里的名称 ——
[then]应当每格都填写=filled()
[then]每格的数应当符合规定=numberKinds()
[then]每格应当只填数字=numbersOnly()
[then]每格的单位应当与表头一致=units()
[then]每格都应当是 0=allZero()
[then]每格都应当等于 {数}=equalTo("{数}")
[then]每格都应当大于 {数}=moreThan("{数}")
[then]每格都应当小于 {数}=lessThan("{数}")
[then]每格都应当不大于 {数}=atMost("{数}")
[then]每格都应当不小于 {数}=atLeast("{数}")
[then]每格都应当不大于 "{数值}"=atMost("{数值}")
[then]每格都应当不小于 "{数值}"=atLeast("{数值}")

# —— 要求：文字 ——
[then]应当有内容=present()
[then]应当写到 "{词语}"=mentions("{词语}")
[then]应当有 "{文字}" 字样=states("{文字}")
[then]应当有 "{文字}" 或 "{文字2}" 字样=statesEither("{文字}", "{文字2}")
[then]不应当有 "{文字}" 字样=statesNot("{文字}")
[then]应当不少于 {数} 个字=longAtLeast("{数}")
[then]应当不多于 {数} 个字=longAtMost("{数}")
[then]应当不少于 "{数值}" 个字=longAtLeast("{数值}")
[then]应当不多于 "{数值}" 个字=longAtMost("{数值}")
[then]不应当有 "{句式}"=without("{句式}")
[then]不应当有应保密的 "{句式}"=withoutPrivate("{句式}")
[then]不应当有公民身份号码=noIdentityNumber()
[then]应当以 "{词语}" 结尾=endsWith("{词语}")
[then]"{句式}" 里的年份都应当是报告年度=onlyReportYear("{句式}")
[then]"{句式}" 里不应当有以前的年份，除非同一句里有 "{词语}"=noEarlierYear("{句式}", "{词语}")
[then]引用的格式文件应当是本年度适用的=citesItsFormat()

# —— 要求：整份报告 ——
[then]应当用本年度适用的表格=usesItsFormat()
[then]单元格和部分都应当是本版格式里有的=knownCells()
[then]各部分的标题应当各出现一次、编号正确=headingsInOrder()
[then]不应当有 "{数值}" 个字以上的重复=noRepetition("{数值}")
[then]标题应当写明本机关=titleNamesOrgan()
[then]标题应当写明报告年度=titleStatesYear()
[then]落款应当是本机关=signatureNamesOrgan()
[then]"{句式}" 里的机关应当是本机关=namesNoOtherOrgan("{句式}")
[then]应当在 "{期限}" 前发布=publishedBy("{期限}")
[then]不应当在 "{期限}" 前发布=publishedFrom("{期限}")
[then]应当在 {月日} 或之前发布=publishedByDay("{月日}")
[then]应当在 {月日} 或之后发布=publishedFromDay("{月日}")
[then]应当写明发布日期=publicationDated()
[then]发布前应当审批通过=approved()
[then]发布前应当通过保密审查=confidentialityReviewed()

# —— 要求：文中的数（“当”下面写“文中……”；哪句话说的是哪一格，见 narrative.yaml，{数名} 也是那里的）——
[then]应当与表一致=matchesTables()
[then]应当与上年的报告一致=matchesLastYear()
[then]应当等于各项之和=partsAddUp()
[then]应当与算出来的占比一致=dividesOut()
[then]应当与算出来的同比一致=changedSo()
[then]前后各处应当相同=sameThroughout()
[then]应当是 {数} 的倍数=multipleOf("{数}")
[then]应当与"{数名}"同为 0 或者都不为 0=zeroTogetherWith("{数名}")
# —— 要求：与上年的报告比（“当”下面写“上年的报告”；没有上年的报告的，不核对）——
[then]应当是本机关上一年度的报告=ofThisOrganAndLastYear()
[then]"{格}" 不应当约为上年的 "{数值}" 倍或几分之一，再差 "{数值2}" 倍以内都算=notScaled("{格}", "{数值}", "{数值2}")
[then]"{格}" 不应当是上年的 "{数值}" 倍以上或几分之一，两年都不到 "{数值2}" 的不看=notJumped("{格}", "{数值}", "{数值2}")
[then]"{格}" 的数不应当有 "{数值}"% 以上与上年相同，不足 "{数值2}" 格的不看=notCopied("{格}", "{数值}", "{数值2}")
[then]正文不应当有 "{数值}"% 以上与上年逐字相同，连着 "{数值2}" 个字以上相同的才算=textIsNew("{数值}", "{数值2}")

# —— 要求：与下级机关的报告比（“当”下面写“下级机关的报告”；没有下级机关的报告的，不核对）——
[then]应当都是本年度的，一个机关一份=thisYearsAndOnce()
[then]名单上的下级机关应当都有报告=complete()
[then]下级机关的报告应当每格都有数=allNumbers()
[then]"{格}" 每格应当与下级机关的汇总相符=addUp("{格}")
