[when]超过 {数} 件=Row(number("总计") > {数})
