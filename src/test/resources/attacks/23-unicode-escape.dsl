[then]攻击=\u0066illed()
