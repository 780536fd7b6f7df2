[when]攻击 {甲}=$它 : Report(organ == "{甲})
