[then]攻击=unlessBlank("总计", filled())
