[when]攻击 {甲}=$它 : Report({甲})
