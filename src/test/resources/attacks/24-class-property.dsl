[when]攻击=$它 : Report(class != null)
